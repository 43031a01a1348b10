/** The password of every login of a demo city, shown wherever those logins are listed. A city that is real has none of them. */
export const demoPassword = "xinqiao-demo";
