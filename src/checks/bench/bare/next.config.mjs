/** @type {import("next").NextConfig} */
const config = { poweredByHeader: false, typescript: { ignoreBuildErrors: true }, turbopack: { root: process.cwd() } };

export default config;
