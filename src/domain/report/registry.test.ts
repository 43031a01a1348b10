import { expect, test } from "vitest";
import catalogue from "./fixture/catalogue.json";
import type { CategoryDefinition } from "./category";
import { sections } from "./category";
import { categoryCodes } from "./category-code";
import { categories, categoryList } from "./registry";

const asPlain = (value: object): unknown => JSON.parse(JSON.stringify(value));

/** What the city's catalogue says of a category, with everything the project adds taken away. */
function asCatalogueEntry(definition: CategoryDefinition) {
  const { no, code, zh, en, department, cadence, sensitivity, reportWindowMonths, eventDate } = definition;
  const fields = definition.fields.map(({ name, zh: label, type, required, unit, enum: values, sensitive }) =>
    ({ name, zh: label, type, required, unit, enum: values, sensitive }));
  return asPlain({ no, code, zh, en, department, cadence, sensitivity, reportWindowMonths, eventDate, fields });
}

test.each(catalogue.categories.map((entry) => [entry.code, entry] as const))("%s says what the city's catalogue says", (code, entry) => {
  const definition = categoryList.find((one) => one.code === code);
  expect(definition && asCatalogueEntry(definition)).toEqual(entry);
});

test("the registry holds the catalogue's categories and no other, in its order", () => {
  expect(categoryList.map((one) => one.code)).toEqual(catalogue.categories.map((one) => one.code));
  expect(Object.keys(categories)).toEqual([...categoryCodes]);
});

test("every permitted value has an English label", () => {
  const unlabelled = categoryList.flatMap((one) =>
    one.fields.flatMap((field) => (field.enum ?? []).filter((value) => !field.enumEn?.[value]).map((value) => `${one.code}.${field.name}.${value}`)));
  expect(unlabelled).toEqual([]);
});

test("no English label holds Chinese", () => {
  const labels = categoryList.flatMap((one) => [one.en, one.departmentEn, ...one.fields.flatMap((field) => [field.en, ...Object.values(field.enumEn ?? {})])]);
  expect(labels.filter((label) => /\p{Script=Han}/u.test(label))).toEqual([]);
});

test("every category, department and field has an English name, and no two fields of a category share one", () => {
  for (const { en, departmentEn, fields } of categoryList) {
    const names = fields.map((field) => field.en);
    expect([en, departmentEn, ...names, ...fields.flatMap((field) => Object.values(field.enumEn ?? {}))].filter((name) => name.trim() === "")).toEqual([]);
    expect(new Set(names).size).toBe(fields.length);
  }
});

test("the event date is a field of the category, and every chapter has a category", () => {
  expect(categoryList.filter((one) => !one.fields.some((field) => field.name === one.eventDate)).map((one) => one.code)).toEqual([]);
  expect(new Set(categoryList.map((one) => one.section))).toEqual(new Set(sections));
});
