# An image of the program:  docker build -t checkclaims . && docker run --rm --read-only -v "$PWD:/work:ro" checkclaims articles/
# It runs as a user without a name, writes nothing unless told to, and opens no connection.
FROM debian:12 AS build
WORKDIR /src
# What is needed to build changes seldom: a layer of its own.
COPY script/bootstrap script/bootstrap
RUN script/bootstrap
COPY . .
RUN script/package deb

FROM debian:12-slim
# The package, what it recommends and pdftotext; the package itself is not kept.
RUN --mount=type=bind,from=build,source=/src/build/release/packages,target=/packages \
    apt-get update && \
    apt-get install -y --no-install-recommends /packages/checkclaims_*.deb \
      $(dpkg-deb -f /packages/checkclaims_*.deb Recommends Suggests | sed 's/^[A-Za-z]*: //; s/,/ /g') && \
    rm -rf /var/lib/apt/lists/*
USER 10001:10001
WORKDIR /work
ENTRYPOINT ["checkclaims"]
CMD ["--help"]
