import type { IncomingMessage, ServerResponse } from "node:http";

/** Why a request is not even handed to the pages, with its status. */
export const doorStatus = {
  "address-malformed": 400,
  "request-malformed": 400,
  "address-too-long": 414,
  "foreign-origin": 403,
  "request-too-large": 413,
  "method-unknown": 405,
} as const;

const LINGER_MS = 500;

export type DoorRefusal = keyof typeof doorStatus;

const words: Readonly<Record<DoorRefusal, readonly [zh: string, en: string]>> = {
  "address-malformed": ["这个地址无法识别，请检查后重新输入。", "This address cannot be read. Please check it and enter it again."],
  "request-malformed": ["这个请求不完整或无法识别，请返回上一页重试。", "This request is incomplete or cannot be read. Please go back and try again."],
  "address-too-long": ["这个地址太长，请缩短后重试。", "This address is too long. Please shorten it and try again."],
  "foreign-origin": ["这个请求不是从本网站的页面发出的，已被拒绝。", "This request did not come from a page of this site and was refused."],
  "request-too-large": ["提交的内容超过允许的大小，未被接收。请减小后重新提交。", "What was sent is larger than allowed and was not taken. Please send less."],
  "method-unknown": ["这里不支持这种请求方式。", "This kind of request is not possible here."],
};

/** Answers a refusal: a page for a person, a problem with its code for a program. The connection ends where a body is left unread. */
export function answerRefusal(request: IncomingMessage, response: ServerResponse, refusal: DoorRefusal): void {
  if (response.headersSent) {
    request.destroy();
    return;
  }
  const status = doorStatus[refusal];
  const person = request.headers.accept?.includes("text/html") === true;
  const body = person ? page(words[refusal]) : JSON.stringify({ type: "about:blank", title: words[refusal][1], status, code: refusal });
  response.writeHead(status, {
    "content-type": person ? "text/html; charset=utf-8" : "application/problem+json",
    "content-length": Buffer.byteLength(body),
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    ...(status === 405 ? { allow: "GET, HEAD, POST" } : {}),
  });
  response.end(request.method === "HEAD" ? undefined : body);
  // Closing while a body is still coming in would take the answer with it; so the rest is let fall for a moment first.
  setTimeout(() => {
    if (!request.complete) request.destroy();
  }, LINGER_MS).unref();
}

function page([zh, en]: readonly [string, string]): string {
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>信桥 Xinqiao</title>';
  return `<!doctype html><html lang="zh-CN"><head>${head}</head><body><main><h1>${zh}</h1><p lang="en">${en}</p><p><a href="/">返回首页 Home</a></p></main></body></html>`;
}
