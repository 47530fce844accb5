/** What can be wrong with a vendor's page, or with its copy. */
export const pageCodes = {
  'page-empty': { cause: 'The file holds no text.', fix: 'Save or copy the page again.' },
  'page-not-text': {
    cause: 'The file is not text in UTF-8.',
    fix: 'Save the page as HTML, or copy its text into a file, in UTF-8.',
  },
  'page-too-large': {
    cause: 'The page is far larger than that of any function, and reading it would take long.',
    fix: 'Save the page of one function alone.',
  },
  'page-too-deep': {
    cause: 'Elements, lists or quotes stand so far inside each other that no browser shows them.',
    fix: 'Save the page again; a file like this was not made by a browser.',
  },
  'not-a-reference-page': {
    cause: 'The page has no table of parameters or result codes, such as a page that asks to sign in.',
    fix: 'Open the page of one function in a browser, signed in if need be, and save that.',
  },
  'page-without-function': {
    cause: 'No heading, line or sample names a function of a known vendor.',
    fix: 'Copy the page with its title. A new vendor gets a file in codegen/src/vocabulary.',
  },
  'page-without-version': {
    severity: 'warning',
    cause: 'Neither the row of the version nor a sample says which version of the API the page describes.',
    fix: 'Look it up on the page and write it into the front matter of the table.',
  },
  'unknown-heading': {
    cause: 'A heading is no word of the vocabulary and no name of a structure or an enum.',
    fix: 'See what it opens, and add the word to codegen/src/vocabulary.',
  },
  'unknown-part': {
    cause: 'A row of one filled cell seems to part a table, and no list has its word.',
    fix: 'See what it parts, and add the word under parts in codegen/src/vocabulary.',
  },
  'unknown-flag': {
    cause: 'A flag says in an unknown word whether the field must be there.',
    fix: 'Compare with the page; a new word goes under flags in codegen/src/vocabulary.',
  },
  'unknown-limit': {
    severity: 'warning',
    cause: 'A bullet under a parameter looks like a limit, and no list has its word.',
    fix: 'If it limits the length, add the word under limits in codegen/src/vocabulary; if not, add it to the other list.',
  },
  'table-without-head': {
    cause: 'Rows stand under no head that names their columns.',
    fix: 'Copy the table with its head, or see which word of the head the vocabulary lacks.',
  },
  'ambiguous-row': {
    cause: 'A row has more or fewer cells than columns, and fits its columns in more than one way, or in none.',
    fix: 'Look at the page and mend the row in the copy: an empty cell between bars, \\| for a bar inside a cell.',
  },
  'shifted-row': {
    severity: 'warning',
    cause:
      'An empty cell was dropped, so that the cells after it slid left; the cells tell in which column they belong.',
    fix: 'Compare the reading in the sentence with the page. An entry in decisions.yaml settles it.',
  },
  'split-row': {
    severity: 'warning',
    cause: 'A bar or a line break inside a cell had parted the row, and it was put together again.',
    fix: 'Compare the reading in the sentence with the page. An entry in decisions.yaml settles it.',
  },
  'unclear-cell': {
    severity: 'warning',
    cause:
      'The text may belong to more than one column, such as remarks and samples, and nothing on the page tells to which.',
    fix: 'Look at the page, and compare it with the reading in the sentence. An entry in decisions.yaml settles it.',
  },
  'stray-text': {
    cause: 'A line inside a table belongs to no row.',
    fix: 'See what it is on the page: a heading that the vocabulary lacks, or a part of the cell before it.',
  },
  'lost-row': {
    severity: 'warning',
    cause: 'The numbers of the rows jump, so that a row may have been lost in copying.',
    fix: 'Count the rows on the page.',
  },
  'undefined-reference': {
    severity: 'warning',
    cause: 'A type names a structure or an enum that the page does not list.',
    fix: 'See whether another page lists it, or whether the table of it was copied. An entry in decisions.yaml says where it comes from.',
  },
  'renamed-structure': {
    severity: 'info',
    cause: 'The page spells the name of a structure in two ways; the tables have it in PascalCase.',
    fix: 'Nothing, if the sentence names the right structure.',
  },
  'unused-structure': {
    severity: 'info',
    cause: 'No type on the page refers to a structure or an enum that it lists.',
    fix: 'See whether the heading is its name. An entry in decisions.yaml settles it.',
  },
  'unclear-group': {
    severity: 'warning',
    cause: 'No heading says whether the result codes are the own ones of the function or those of every function.',
    fix: 'They are read as its own. Mend the heading in the copy if they are basic.',
  },
  'presence-not-stated': {
    severity: 'warning',
    cause: 'The page has no flags, so it does not say which fields must be there.',
    fix: 'Look for another page of the function. What its samples show is read, and the rest is unknown.',
  },
  'flag-against-text': {
    severity: 'warning',
    cause: 'The flag says one thing about when a field is there, and the text another.',
    fix: 'Decide which is right and record it in decisions.yaml; the flag is what was read.',
  },
  'doubtful-flag': {
    severity: 'info',
    cause: 'The page uses a flag whose meaning no page explains.',
    fix: 'Nothing, if the reading is plausible; an entry in decisions.yaml settles it.',
  },
  'cut-condition': {
    severity: 'warning',
    cause: 'The text states a condition whose end was lost.',
    fix: 'Look at the page, or decide the condition in decisions.yaml.',
  },
  'odd-length': {
    severity: 'warning',
    cause: 'A length stands on a type that has none.',
    fix: 'The tables leave it out. An entry in decisions.yaml says so.',
  },
  'cut-sample': {
    severity: 'warning',
    cause: 'A sample ends before its brackets are closed.',
    fix: 'Copy it whole. A fragment is no value, so none is read.',
  },
  'repaired-sample': {
    severity: 'warning',
    cause:
      'A sample says one thing only after a small repair, such as a comma less, or the last of two values under one name.',
    fix: 'Compare the repair in the sentence with the page.',
  },
  'row-sample-not-json': {
    severity: 'warning',
    cause: 'The sample value of a row looks like JSON and is not.',
    fix: 'Decide in decisions.yaml which value the table shows.',
  },
  'sample-differs': {
    severity: 'info',
    cause: 'The row of a field and the sample message show two values for it.',
    fix: 'Nothing, if both are only examples. A wrong name of a function or version is worth an entry in decisions.yaml.',
  },
  'sample-against-condition': {
    severity: 'warning',
    cause: 'A sample has a field that its condition rules out, or lacks one that its condition asks for.',
    fix: 'Decide in decisions.yaml whether the sample or the condition is right.',
  },
  'stale-decision': {
    cause: 'The page no longer prints the text that a decision rests on.',
    fix: 'Read the row again and decide anew: write the new hash into decisions.yaml, and see what the entry holds; or remove the entry.',
  },
  'gone-decision': {
    cause: 'A decision concerns a row that the page no longer has.',
    fix: 'Remove the entry of decisions.yaml together with the row, or see whether the row was lost in copying.',
  },
  'conflicting-pages': {
    cause: 'Two pages of one import say different things of one field, structure, enum, result code or function.',
    fix: 'Find out which page is right, and import that one alone; or hold the fact of the other one with a decision.',
  },
  'renamed-code': {
    severity: 'warning',
    cause: 'The page gives the id of a result code of the tables to another name, and no longer has the old one.',
    fix: 'See whether it still means the same: what the tables say about it stays, under the new name.',
  },
  'too-many-problems': {
    severity: 'warning',
    cause: 'The page has more problems than anyone reads; those after the first thousand are left out.',
    fix: 'Mend the first ones; most of the others follow from them.',
  },
} as const;
