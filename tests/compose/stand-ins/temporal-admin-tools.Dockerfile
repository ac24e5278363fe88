# Laid out as docker/targets/admin-tools.Dockerfile of Temporal's sources lays out temporalio/admin-tools.
FROM lien-nganh-stand-in:base
RUN groupadd -g 1000 temporal && useradd -u 1000 -g temporal temporal
COPY temporalSqlTool /usr/local/bin/temporal-sql-tool
COPY temporal /usr/local/bin/temporal
USER temporal
CMD ["sh"]
