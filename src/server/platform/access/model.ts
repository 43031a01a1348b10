/**
 * Who may do what to which kind of object. Cheap comparisons stand first; the effect's wording is fixed by casbin.
 * `public` is everybody; `member` is everybody who has signed in.
 */
export const accessModel = `
[request_definition]
r = sub, obj, act

[policy_definition]
p = sub, obj, act

[policy_effect]
e = some(where (p.eft == allow))

[matchers]
m = r.obj == p.obj && r.act == p.act && (r.sub == p.sub || p.sub == "public" || (p.sub == "member" && r.sub != "public"))
`;
