/** Forms that no TypeScript file uses. ESLint replaces the list of a rule where a later part sets it, so each part repeats these. */
export const nowhere = [
  {
    selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier[imported.name='z']",
    message: 'Write `import * as z from "zod"`: the named import bundles all of it.',
  },
  { selector: "TSEnumDeclaration", message: "Write an `as const` table: an enum is code that no other layer can read as data." },
];

export const machineTime = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Business time comes from deps.clock, so that tests and the demo city can set it.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Business time comes from deps.clock, so that tests and the demo city can set it.",
  },
];

export const looseNumbers = [
  {
    selector: "CallExpression[callee.name=/^(Number|parseFloat|parseInt)$/]",
    message: "Amounts and rates are decimals made from text; whole numbers are parsed by zod or compared as text.",
  },
  {
    selector: "CallExpression[callee.object.name='Number'][callee.property.name=/^(parseFloat|parseInt)$/]",
    message: "Amounts and rates are decimals made from text; whole numbers are parsed by zod or compared as text.",
  },
];

export const environment = {
  selector: "MemberExpression[object.object.name='process'][object.property.name='env'][property.name!='NODE_ENV']",
  message: "Settings are read by platform/env, where they are described and checked.",
};

const words = "/[A-Za-z\\u4e00-\\u9fff]/";
const message = "Every word that a person sees or hears comes from src/messages.";

export const spokenWords = [
  { selector: `JSXText[value=${words}]`, message },
  { selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${words}]`, message },
  { selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=${words}]`, message },
  { selector: `JSXAttribute[name.name=/^(aria-label|title|placeholder|alt|label|description)$/] > Literal[value=${words}]`, message },
];
