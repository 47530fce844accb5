/** Stands before what a person has yet to write; `import --write` puts it into the tables. */
export const draftMark = 'REVIEW:';
