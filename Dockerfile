# syntax=docker/dockerfile:1
FROM rust:1-slim-bookworm AS builder
RUN apt-get update \
    && apt-get install -y --no-install-recommends build-essential pkg-config \
        clang cmake libclang-dev libleptonica-dev libtesseract-dev npm python3 python3-pip \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN tools/assets.sh
# What was compiled lies in the builder's cache, not in a layer; only the program is taken along.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/source/target \
    cargo build --release --locked --features s3 --bin catat \
    && cargo build --release --locked --manifest-path senses/Cargo.toml --target-dir target \
    && install -D --target-directory=/out target/release/catat target/release/catat-media
RUN CATAT_MODELS_DIR=/out/models tools/models.sh pictures && CATAT_MODELS_DIR=/out/models tools/models.sh speech

FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
        libtesseract5 tesseract-ocr-eng tesseract-ocr-ind \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /data --shell /usr/sbin/nologin catat \
    && install -d -o catat -g catat -m 700 /data
COPY --from=builder /out/catat /out/catat-media /usr/local/bin/
COPY --from=builder /out/models /usr/local/share/catat/models
USER catat
WORKDIR /data
VOLUME /data
ENV CATAT_DATA_DIR=/data CATAT_LISTEN=0.0.0.0:8000 CATAT_MODELS_DIR=/usr/local/share/catat/models
EXPOSE 8000
# Asked by bash itself: the image holds no curl. `catat doctor` would read the whole ledger every time.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8000 && printf 'GET /healthz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["catat"]
CMD ["serve"]
