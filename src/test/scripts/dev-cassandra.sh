#!/usr/bin/env bash
# Starts one server of Apache Cassandra for development, from Maven's artifact, and creates the keyspace "faces"; nothing else is needed.
# Only this computer reaches it (127.0.0.1), without a password, so do not use it for real faces.
#
#   bash src/test/scripts/dev-cassandra.sh [FOLDER [PORT]]     FOLDER: target/dev-cassandra, PORT: 9042
#
# Ctrl-C ends it; the data stays in the folder. Then, for example:
#   lookalike publish --catalog people.catalog --to cassandra://127.0.0.1/faces
set -euo pipefail
cd "$(dirname "$0")/../../.."
folder=$(mkdir -p "${1:-target/dev-cassandra}" && cd "${1:-target/dev-cassandra}" && pwd)
port=${2:-9042}
settings=src/test/cassandra
classpath=target/cassandra.classpath

if [ ! -f "$classpath" ]; then
  mkdir -p target
  mvn -q -f "$settings/pom.xml" dependency:build-classpath "-Dmdep.outputFile=$PWD/$classpath"
fi
sed -e "s#@FOLDER@#$folder#g" -e "s/@ADDRESS@/127.0.0.1/g" -e "s/@PORT@/$port/g" -e "s/@STORAGE@/7000/g" -e "s/@TLS@/7001/g" \
  -e "s/@COMPACTORS@/1/" -e "s/@MEMTABLE@/64/" -e "s/@AUTHENTICATOR@/AllowAllAuthenticator/" -e "s/@AUTHORIZER@/AllowAllAuthorizer/" "$settings/cassandra.yaml" > "$folder/cassandra.yaml"

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
CLASSPATH=$(cat "$classpath") "$java" "@$settings/jvm.options" -Xmx1g "-Dcassandra.config=file://$folder/cassandra.yaml" \
  "-Dcassandra.storagedir=$folder" -Dcassandra.ring_delay_ms=1000 -Dcassandra.skip_wait_for_gossip_to_settle=0 \
  "-Dlogback.configurationFile=$PWD/$settings/logback.xml" org.apache.cassandra.service.CassandraDaemon > "$folder/server.log" 2>&1 &
server=$!
trap 'kill $server 2> /dev/null || true; wait $server || true' EXIT
until (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null; do
  kill -0 $server 2> /dev/null || { tail -5 "$folder/server.log" >&2; exit 1; }
  sleep 0.5
done
CLASSPATH=$(cat "$classpath") "$java" "-Dlogback.configurationFile=$PWD/$settings/logback.xml" "$settings/MakeKeyspace.java" 127.0.0.1 "$port" faces > /dev/null
echo "cassandra://127.0.0.1$([ "$port" = 9042 ] || echo ":$port")/faces is ready; its log is $folder/server.log; Ctrl-C ends it"
wait $server
