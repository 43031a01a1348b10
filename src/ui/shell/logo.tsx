/** The mark: a bridge over two arches of water, drawn for this project. */
export function Logo({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <rect width="40" height="40" rx="8" fill="#0958d9" />
      <path d="M6 25h28" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M8 25c3.2-12.6 20.8-12.6 24 0" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <path d="M14 25v-6.2M20 25v-9.4M26 25v-6.2" stroke="#fff" strokeWidth="1.8" />
      <path d="M7 30.5c2.2 1.6 4.3 1.6 6.5 0s4.3-1.6 6.5 0 4.3 1.6 6.5 0 4.3-1.6 6.5 0" stroke="#ffc53d" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
