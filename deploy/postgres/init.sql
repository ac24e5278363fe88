-- Run once by PostgreSQL's image, on an empty volume: an account and databases for the record, and for Temporal.
\set ON_ERROR_STOP on
\set record_password `cat /run/secrets/record-password`
\set temporal_password `cat /run/secrets/temporal-password`

create role lien_nganh login password :'record_password';
create database lien_nganh owner lien_nganh;

create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;

-- Each account reaches its own databases only.
revoke connect on database lien_nganh, temporal, temporal_visibility, postgres from public;
