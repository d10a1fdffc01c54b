import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { createNetworkList } from '../probing/allowed-networks.js';
import type { Check, CheckFinding } from './check.js';
import { failed, passed } from './passed.js';

/**
 * Where no subgraph lives, whatever the allow-list says: the metadata services of clouds, link-local
 * and multicast addresses, and "this host".
 */
const NEVER = [
  { cidr: '0.0.0.0/8', citation: 'RFC 1122 §3.2.1.3' },
  { cidr: '169.254.0.0/16', citation: 'RFC 3927' },
  { cidr: '224.0.0.0/4', citation: 'RFC 5771' },
  { cidr: '240.0.0.0/4', citation: 'RFC 1112 §4' },
  { cidr: '100.100.100.200/32', citation: 'Alibaba Cloud ECS instance metadata' },
  { cidr: '::/128', citation: 'RFC 4291 §2.5.2' },
  { cidr: 'fe80::/10', citation: 'RFC 4291 §2.5.6' },
  { cidr: 'ff00::/8', citation: 'RFC 4291 §2.7' },
  { cidr: 'fd00:ec2::254/128', citation: 'AWS EC2 instance metadata' },
] as const;

const isNever = createNetworkList(NEVER.map(({ cidr }) => cidr));

/**
 * The gateway, and the registry before it, connect to whatever is written here, with the city's own
 * network around them (leaks.md 37).
 */
export const url: Check = async ({ candidate, allowedNetworks }) => {
  const parsed = URL.canParse(candidate.url) ? new URL(candidate.url) : undefined;
  if (parsed === undefined) {
    return failed('URL を読めません。', [
      finding('URL として読めません', 'http://ホスト:ポート/graphql の形で書いてください。'),
    ]);
  }
  const form = formFindings(parsed);
  if (form.length > 0) return failed('URL の書き方に誤りがあります。', form);
  const host = parsed.hostname.replace(/^\[|\]$/g, '');
  const addresses = await addressesOf(host);
  if (addresses.length === 0) {
    return failed('URL のホストが見つかりません。', [
      finding(`ホスト ${host} の名前を引けません`, 'ホスト名と DNS の登録を確かめてください。'),
    ]);
  }
  const allowed = createNetworkList(allowedNetworks);
  const outside = addresses.find((address) => !allowed(plain(address)) || isNever(plain(address)));
  return outside === undefined
    ? passed('URL は許されたネットワークにあります。')
    : failed('URL が許されたネットワークの外にあります。', [
        finding(
          `ホスト ${host} は ${outside} で、許されたネットワークにありません`,
          `サブグラフを ${allowedNetworks.join('、') || '(許可なし)'} の中に置くか、情報政策課に REGISTRY_NETWORKS への追加を求めてください。`,
        ),
      ]);
};

function formFindings(parsed: URL): CheckFinding[] {
  const rules: readonly (readonly [boolean, string, string])[] = [
    [
      parsed.protocol !== 'http:' && parsed.protocol !== 'https:',
      `${parsed.protocol} は使えません`,
      'http: か https: で書いてください。',
    ],
    [
      parsed.username !== '' || parsed.password !== '',
      '利用者名やパスワードが入っています',
      '除いてください。サブグラフは許可証 (x-kasane-grant) で相手を確かめます。',
    ],
    [parsed.search !== '', '「?」以降が付いています', '除いてください。'],
    [parsed.hash !== '', '「#」以降が付いています', '除いてください。'],
  ];
  return rules.flatMap(([broken, message, remedy]) => (broken ? [finding(message, remedy)] : []));
}

async function addressesOf(host: string): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** An IPv4 address written as IPv6 is the same place. */
const plain = (address: string): string => {
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (mapped === null) return address.replace(/^::ffff:(?=\d+\.)/i, '');
  const bytes = [mapped[1], mapped[2]].map((part) => parseInt(part ?? '', 16));
  return bytes.flatMap((part) => [part >> 8, part & 255]).join('.');
};

const finding = (message: string, remedy: string): CheckFinding => ({
  coordinate: null,
  message,
  remedy,
});
