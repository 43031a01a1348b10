const MOST_ANSWERS = 50_000;

/**
 * The same pure question asked of every line has few different answers (days, months, the codes of one city's firms), so
 * the last ones are kept. The store is emptied when it is full: memory stays flat however long a file is.
 */
export function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}
