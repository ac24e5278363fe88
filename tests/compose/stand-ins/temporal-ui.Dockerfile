# Laid out as the Dockerfile of the UI's sources lays out temporalio/ui.
FROM lien-nganh-stand-in:base
WORKDIR /home/ui-server
RUN groupadd -g 1000 temporal && useradd -u 1000 -g temporal temporal && mkdir config
COPY temporalUi ui-server
COPY temporalUiConfig config/docker.yaml
USER temporal
ENTRYPOINT ["./ui-server", "--env", "docker", "start"]
