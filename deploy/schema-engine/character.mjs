// First repair. The describer reads PostgreSQL's internal type "char" (oid 18), for which the adapter has no mapping.
// Such columns are shown to the adapter as bpchar under a marked name, and the mark is taken off its answer.
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const internalChar = 18;
const paddedChar = 1042;
const mark = "\u0001char";

/** Makes pg present internal characters as padded ones, by a name that `unmark` knows. */
export function markInternalCharacters() {
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function query(...words) {
    const last = words.at(-1);
    if (typeof last === "function") {
      words[words.length - 1] = (error, result) => last(error, result && markFields(result));
      return original.apply(this, words);
    }
    const pending = original.apply(this, words);
    return typeof pending?.then === "function" ? pending.then(markFields) : pending;
  };
}

function markFields(answer) {
  const fields = [answer].flat().flatMap((result) => result?.fields ?? []);
  for (const field of fields.filter(({ dataTypeID }) => dataTypeID === internalChar)) {
    field.dataTypeID = paddedChar;
    field.name += mark;
  }
  return answer;
}

/** Gives the marked columns of an adapter's answer their own names and the type the engine expects. */
export function unmark(answer) {
  answer.columnNames.forEach((name, column) => {
    if (!name.endsWith(mark)) return;
    answer.columnNames[column] = name.slice(0, -mark.length);
    answer.columnTypes[column] = ColumnTypeEnum.Character;
  });
  return answer;
}
