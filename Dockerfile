# syntax=docker/dockerfile:1
# One native binary on an image without a shell. Built and run by tests/proof/container.sh.
# For another architecture: docker buildx build --platform linux/arm64 . compiles on the builder's own and emulates nothing.
FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG BUILDARCH
ARG TARGETARCH
RUN case "$BUILDARCH:$TARGETARCH" in \
      amd64:arm64) cross="gcc-aarch64-linux-gnu libc6-dev-arm64-cross" ;; \
      arm64:amd64) cross="gcc-x86-64-linux-gnu libc6-dev-amd64-cross" ;; \
    esac \
 && apt-get update \
 && apt-get install --yes --no-install-recommends clang zlib1g-dev $cross \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.nuget/packages \
    dotnet publish src/StoryBot --configuration Release ${TARGETARCH:+--arch $TARGETARCH} --output /app -p:RestoreLockedMode=true \
 && mkdir /data

FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled
ARG VERSION=0.1.0
ARG REVISION=unknown
LABEL org.opencontainers.image.title="StoryBot" \
      org.opencontainers.image.description="Answers questions about a folder of articles with the verbatim passage that says so" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
COPY --from=build /app /app
COPY --from=build --chown=1654:1654 /data /data
WORKDIR /app
ENV Knowledge__DataFolder=/data
VOLUME /data
# The user "app" of the base image, by number: Kubernetes' runAsNonRoot can't look a name up.
USER 1654:1654
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 CMD ["/app/storybot", "healthcheck"]
ENTRYPOINT ["/app/storybot"]
