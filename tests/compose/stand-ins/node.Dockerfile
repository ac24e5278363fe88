# As node:*-slim: Node, npm and an account for them.
FROM lien-nganh-stand-in:base
RUN groupadd -g 1000 node && useradd -u 1000 -g node -m node
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
# Registries are reached as this machine reaches them.
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
CMD ["node"]
