-- Files that people hand in: bytes once for each city by their hash, a name for each time they were handed in.
create table platform.file_content (
  city text not null references places.municipality,
  sha256 bytea not null check (length(sha256) = 32),
  -- told by the content, never by the sender
  type text not null check (type in ('image/jpeg','image/png','image/webp','application/pdf')),
  -- pictures without any metadata but their orientation
  content bytea not null,
  width int,
  height int,
  scan text not null default 'not-scanned' check (scan in ('clean','not-scanned')),
  kept_at timestamptz not null default now(),
  primary key (city, sha256)
);
-- Pictures and PDF are packed already.
alter table platform.file_content alter column content set storage external;

create table platform.stored_file (
  id uuid primary key default gen_random_uuid(),
  city text not null references places.municipality,
  sha256 bytea not null,
  name text not null,
  purpose text not null check (purpose in ('photo','document')),
  kept_at timestamptz not null default now(),
  foreign key (city, sha256) references platform.file_content (city, sha256)
);
create index stored_file_content on platform.stored_file (city, sha256);
select platform.guard_city('platform.file_content');
select platform.guard_city('platform.stored_file');
select audit.guard('platform.stored_file');
