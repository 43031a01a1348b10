// React picks its build when it is first loaded; the figures are those of the build that is served.
Object.assign(process.env, { NODE_ENV: "production" });
