/** Takes the marks ¦ out of a page and puts their places before the codes, the last mark before all that remain. */
export function marked(text: string, codes: readonly string[]): { given: string; told: string[] } {
  const parts = text.split('¦').slice(0, -1);
  const places = parts.map((_, index) => {
    const lines = parts
      .slice(0, index + 1)
      .join('')
      .split('\n');
    return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  });
  return {
    given: text.replaceAll('¦', ''),
    told: codes.map((code, index) => `${places[index] ?? places.at(-1)} ${code}`),
  };
}
