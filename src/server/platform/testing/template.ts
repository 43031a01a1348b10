/** The migrated database that test files clone. Nobody connects to it: a clone needs it idle. */
export const templateName = "xinqiao_template";
