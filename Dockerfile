# Liên Ngành as one image: `migrate`, `worker`, `web` and every command of the program.
# The tag is exact; a digest can be put behind it (node:…@sha256:…) by whoever can look it up.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build:server \
  # Pages' templates and styles are read from here; their code is in dist/.
  && find web -name '*.ts' -delete

FROM node:24.21.0-trixie-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production LIEN_NGANH_HOME=/var/lib/lien-nganh
WORKDIR /app
RUN install -d -o node -g node -m 0700 /var/lib/lien-nganh \
  && ln -s /app/bin/lien-nganh.js /usr/local/bin/lien-nganh
COPY package.json ./
COPY --from=packages /app/node_modules ./node_modules
COPY bin ./bin
COPY --from=build /app/web ./web
COPY --from=build /app/dist ./dist
USER node
ENTRYPOINT ["lien-nganh"]
CMD ["--help"]
