"use client";
import { useState, type ReactNode } from "react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import superjson from "superjson";
import type { AppRouter } from "@/server/root";

const asItIs = (value: unknown): unknown => value;

/** Plain JSON goes out; the server's answers carry days and the like. It answers no more than ten calls at once. */
const wire = { url: "/api/trpc", maxItems: 10, maxURLLength: 6000, transformer: { input: { serialize: asItIs, deserialize: asItIs }, output: superjson } };

const context = createTRPCContext<AppRouter>();

/** The procedures as react-query options; only below a TrpcProvider. */
export const useTRPC = context.useTRPC;

/** The bare client, for calls outside queries and mutations. */
export const useTRPCClient = context.useTRPCClient;

/** One query cache for each page visit; figures are refetched when the window comes back, errors are not retried blindly. */
export function TrpcProvider({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 10_000, retry: 1 }, mutations: { retry: false } } }));
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [httpBatchLink(wire)] }));
  return (
    <QueryClientProvider client={queries}>
      <context.TRPCProvider trpcClient={client} queryClient={queries}>{children}</context.TRPCProvider>
    </QueryClientProvider>
  );
}
