/** The request header that carries the page asked for from the proxy to the layouts; what a browser sends under this name is overwritten. */
export const pageHeader = "x-xinqiao-page";
