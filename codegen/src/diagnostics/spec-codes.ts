/** What can be wrong in `spec/`. Some of these are told of vendor pages as well. */
export const specCodes = {
  'merge-conflict': {
    cause: 'A merge has left its marks in the file.',
    fix: 'Keep what is right of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  },
  'malformed-text': {
    cause: 'The file is not text in UTF-8.',
    fix: 'Save it in UTF-8, or write the character anew.',
  },
  'malformed-front-matter': {
    cause: 'A line between the two --- is not key: value, or the second --- is missing.',
    fix: 'Write one key: value a line and close the block.',
  },
  'malformed-block': {
    cause: 'A fenced block is never closed, or text stands before the first heading.',
    fix: 'Close the block with three backticks on a line of their own; start the file with # Title.',
  },
  'malformed-row': {
    cause: 'A row has not one cell per column, does not start or end with a bar, or the line of dashes is missing.',
    fix: 'Count the bars; write "-" in an empty cell and \\| for a bar inside one.',
  },
  'missing-front-matter': {
    cause: 'A key that every function needs is not there.',
    fix: 'Add it; spec/README.md lists the keys.',
  },
  'unknown-front-matter': { cause: 'A key has no meaning.', fix: 'Mend the spelling or remove it.' },
  'bad-front-matter': {
    cause: 'A value is not one that the key takes.',
    fix: 'Write one of the values that the sentence names.',
  },
  'missing-section': {
    cause: 'A section that this kind of file or page needs is not there.',
    fix: 'Add the heading and its table; a table without rows is fine. On a page, see whether all of it was copied.',
  },
  'unknown-section': {
    cause: 'A heading has no meaning in this kind of file.',
    fix: 'Mend the spelling, or write the text as a paragraph.',
  },
  'duplicate-section': {
    cause:
      'A heading stands twice, two tables of a page claim to be the same part of a message, or a page is of two functions.',
    fix: 'Join the two. On a page, see which of them belongs there.',
  },
  'missing-table': {
    cause: 'A section has no table, a second one, or one without the rows that it needs.',
    fix: 'Give it one table.',
  },
  'missing-column': {
    cause: 'A table lacks a column.',
    fix: 'Add the column; an optional fact is "-". On a page, see whether the head of the table was copied whole.',
  },
  'unknown-column': {
    cause: 'A column has no meaning.',
    fix: 'Mend the heading; the sentence lists those that are known. A new word of a vendor goes into codegen/src/vocabulary.',
  },
  'empty-cell': { cause: 'A cell that every row needs is empty or "-".', fix: 'Fill it.' },
  'bad-name': {
    cause:
      'A name cannot be used in code or has another meaning there, a file is not named after its function or stands in a folder below the tables, or a base URL is not one that a path can follow.',
    fix: 'Letters and digits, starting with a letter; <group>.<name>.md for files.',
  },
  'duplicate-name': {
    cause: 'Two rows, columns, keys, structures, enums, codes or functions have one name, or two functions one path.',
    fix: 'Rename one, or remove the copy.',
  },
  'unknown-type': {
    cause: 'A type is neither a scalar, a structure, an enum nor a list.',
    fix: 'string, number, boolean, dateTime, date, Name, enum<Name> or list<Type>. A new word of a vendor goes into codegen/src/vocabulary.',
  },
  'unknown-structure': {
    cause: 'A type names a structure that structures.md does not define.',
    fix: 'Define it, or mend the name.',
  },
  'unknown-enum': { cause: 'A type names an enum that enums.md does not define.', fix: 'Define it, or mend the name.' },
  'bad-length': {
    cause: 'A length is not a whole number, stands on a type that has none, or is not the one in the type beside it.',
    fix: 'A number above zero for strings and enums, "-" for the rest.',
  },
  'unknown-presence': {
    cause: 'A presence is not one of the three words, or conditional has no condition.',
    fix: 'required, optional or conditional: <condition>.',
  },
  'bad-format': {
    cause: 'A format is not a regular expression in backticks from ^ to $, or stands on a type that has none.',
    fix: 'Write it between backticks, like ^[A-Z]{3}$.',
  },
  'unknown-accepts': {
    cause: 'A second JSON type is neither number nor string, or cannot be read as the type of the row.',
    fix: 'One of the two, or "-".',
  },
  'unknown-confidence': { cause: 'A confidence is neither documented nor unconfirmed.', fix: 'One of the two.' },
  'bad-result-code': {
    cause:
      'An id is not eight digits, a code not in capitals, a status not S, F or U, or the steps under Next cannot follow the status.',
    fix: 'Compare the row with the page; a code without an id has "-". After S there is no step, after F one at least and none of them cancel, after U query or retry.',
  },
  'unknown-next-step': {
    cause: 'A next step is not one of the known words.',
    fix: 'retry, query, cancel, askBuyer, fixRequest, contactSupport, or "-".',
  },
  'conflicting-result-code': {
    cause: 'One code has two ids or statuses, one id two codes, or 00000000 is not S.',
    fix: 'Find out which table is right.',
  },
  'unknown-function': {
    cause: 'The column Functions names a function that no file defines.',
    fix: 'Mend the short name, or write all.',
  },
  'unknown-idempotency-key': {
    cause: 'The key is no field of the request body.',
    fix: 'Name a field of the table.',
  },
  'bad-status-field': {
    cause:
      'The key is no text of the response body, stands in an inbound function, is missing beside a field of type enum<TransStatus>, or is in no function while a code says query.',
    fix: 'Name the field that tells how a payment stands; remove the key where there is none.',
  },
  'sample-not-json': {
    cause: 'A sample is not JSON, or its block does not open with three backticks and json.',
    fix: 'Mend it where the column points.',
  },
  'sample-unknown-field': {
    cause: 'A sample has a field that no table has.',
    fix: 'Add the row, or correct the sample and record why in decisions.yaml.',
  },
  'sample-missing-field': {
    cause: 'A sample lacks a required field, or is no envelope.',
    fix: 'Correct the sample or the row, and record why in decisions.yaml.',
  },
  'sample-wrong-value': {
    cause: 'A value breaks the type, length or format of its row.',
    fix: 'Correct the sample or the row, and record why in decisions.yaml.',
  },
  'malformed-decision': {
    cause:
      'An entry of decisions.yaml lacks a key or has an unknown one, or the file is no YAML or no list of entries.',
    fix: 'Every entry has id, subject, page, text, sha256, choice and reason; holds names facts that a table has.',
  },
  'unknown-decision-subject': {
    cause: 'A decision concerns something that no table defines, or its page is of no function that a table describes.',
    fix: 'Mend the subject or the page; if the row is gone, remove the decision too.',
  },
  'unreviewed-draft': {
    cause: 'A text that import --write has put into a table is still marked REVIEW, so nobody has vouched for it.',
    fix: 'Compare the row with the page, write the text in your own words, and remove the mark.',
  },
} as const;
