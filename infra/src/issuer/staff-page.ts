import { agencies } from '@kasane/policy/tables/agencies';
import { demoStaff } from './demo-staff.js';

/** The demo issuer's only page: whom to sign in as. No script, no outside request. */
export function staffPage({ uid, notice }: { uid: string; notice?: string }): string {
  const buttons = demoStaff.map(
    ({ key, name, title, agency }) => `<li><form method="post" action="/interaction/${escape(uid)}">
<button name="staff" value="${escape(key)}"><b>${escape(title)}</b><span>${escape(name)}</span>
<small>${escape(agencyName(agency))}</small></button></form></li>`,
  );
  return page(`<h1>だれとしてサインインしますか</h1>
${notice === undefined ? '' : `<p class="notice" role="alert">${escape(notice)}</p>`}
<ul>${buttons.join('\n')}</ul>`);
}

/** Shown when a sign-in cannot go on. `detail` is the protocol's error, in the protocol's English. */
export const failurePage = (detail: string): string =>
  page(`<h1>サインインを続けられません</h1>
<p class="notice" role="alert">このページを閉じて、元の画面からもう一度サインインしてください。</p>
<p>${escape(detail)}</p>`);

/** `default-src 'none'` with the page's own styles: nothing to load, nothing to run. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const page = (body: string): string => `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Kasane デモ用サインイン</title><style>${style}</style></head>
<body><main><p class="demo">デモ専用の発行者です。パスワードを確認しません。<br>登場する職員は架空の人物で、実データの前では使えません。</p>
${body}</main></body></html>`;

const agencyName = (code: string): string =>
  agencies.find((agency) => agency.code === code)?.name ?? code;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const style = `
:root{color-scheme:light}
body{margin:0;background:#f4f2ee;color:#23211d;
font:16px/1.7 "Hiragino Sans","Noto Sans CJK JP","Noto Sans JP","Yu Gothic UI",Meiryo,sans-serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.5rem}
h1{font-size:1.5rem;margin:1.5rem 0 1rem}
.demo{background:#fff3cd;border-left:4px solid #b7791f;padding:.6rem 1rem;margin:0}
.notice{background:#fde8e8;border-left:4px solid #b42318;padding:.6rem 1rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.75rem;
grid-template-columns:repeat(auto-fill,minmax(16rem,1fr))}
button{width:100%;height:100%;text-align:left;font:inherit;color:inherit;cursor:pointer;
background:#fff;border:1px solid #d8d3c8;border-radius:8px;padding:.8rem 1rem}
button:hover,button:focus-visible{border-color:#1f5f5b;outline:2px solid #1f5f5b}
b{display:inline-block;margin-right:.75rem;color:#1f5f5b}small{display:block;color:#6b665c}`;
