const everywhere = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  // Containers often give /dev/shm 64 MB, which parallel queries overrun.
  "dynamic_shared_memory_type=mmap",
  "timezone=UTC",
  "log_timezone=UTC",
  "jit=off",
  "max_connections=100",
  "shared_buffers=256MB",
  "work_mem=16MB",
  "maintenance_work_mem=128MB",
  "max_wal_size=2GB",
  "random_page_cost=1.1",
  "track_io_timing=on",
];

/** A city's cluster keeps every commit. */
export const lastingSettings = [
  ...everywhere,
  "wal_compression=on",
  // After a kill every file is made safe before the log is replayed: in one breath, and not one after the other for seconds.
  "recovery_init_sync_method=syncfs",
];

/** A test's cluster is thrown away, so nothing is worth waiting for the disk. */
export const throwawaySettings = [
  ...everywhere,
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "autovacuum=off",
  "wal_level=minimal",
  "max_wal_senders=0",
];
