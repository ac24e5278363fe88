# Laid out as docker/targets/server.Dockerfile of Temporal's sources lays out temporalio/server.
FROM lien-nganh-stand-in:base
RUN groupadd -g 1000 temporal && useradd -u 1000 -g temporal temporal
COPY temporalServer /usr/local/bin/temporal-server
COPY temporal-server-entrypoint.sh /etc/temporal/entrypoint.sh
WORKDIR /etc/temporal
USER temporal
CMD ["/etc/temporal/entrypoint.sh"]
