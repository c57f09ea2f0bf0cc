alter table usage_file add touched int[];
comment on column usage_file.touched is 'The municipalities whose meters it had values for: only there can it have raised or answered questions. Null: none.';
