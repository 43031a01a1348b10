const calls = [
  "CallExpression[callee.name=/^(redirect|permanentRedirect)$/]",
  "CallExpression[callee.object.name=/^(router|location|NextResponse|Response)$/][callee.property.name=/^(push|replace|assign|redirect)$/]",
  "CallExpression[callee.object.property.name='location'][callee.property.name=/^(assign|replace)$/]",
  "CallExpression[callee.object.name='window'][callee.property.name='open']",
];

/** Where the address stands in a call: alone, or as one of two. */
const places = ["> .arguments:first-child", ...["ConditionalExpression.arguments > .consequent", "ConditionalExpression.arguments > .alternate", "LogicalExpression.arguments > .left", "LogicalExpression.arguments > .right"].map((place) => `> ${place}`)];

// The language of selectors knows no slash within an expression.
const path = "/^\\x2F(?![\\x2F\\x5C])/";
const comesFromElsewhere = `:matches(Identifier, MemberExpression, BinaryExpression, TSAsExpression, NewExpression, Literal[value!=${path}], TemplateLiteral[quasis.0.value.raw!=${path}])`;
const message = "Nobody is sent to an address that somebody else wrote: begin it with a path that stands here, or put what was asked for through onwardPath.";

/** A way on begins with a path that stands in the code, or is what a function gives, of which onwardPath is the one for text from outside. */
export const waysOn = [
  ...calls.flatMap((call) => places.map((place) => ({ selector: `${call} ${place}${comesFromElsewhere}`, message }))),
  { selector: "AssignmentExpression:matches([left.property.name='location'], [left.object.property.name='location'], [left.object.name='location'])", message },
  {
    selector: "CallExpression[callee.property.name='get'] > Literal[value=/^(host|x-forwarded-(host|proto|port))$/i]",
    message: "Where this site stands is configured, see publicUrl(): what a request says of it is a stranger's word.",
  },
];
