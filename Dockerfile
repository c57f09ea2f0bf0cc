FROM eclipse-temurin:17-jdk-noble AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY processes processes
COPY forms forms
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -Dmaven.test.skip -Dspotless.check.skip package \
    && java -Djarmode=tools -jar target/carbon-point-*.jar extract --layers --destination layers \
    && mv layers/application/carbon-point-*.jar layers/application/carbon-point.jar

FROM eclipse-temurin:17-jre-noble
RUN useradd --system --uid 10001 --home-dir /app carbonpoint \
    && install -d -o carbonpoint /app /var/lib/carbonpoint/inbox/address /var/lib/carbonpoint/inbox/resource /var/lib/carbonpoint/inbox/readings
WORKDIR /app
# From what changes seldom to what changes always.
COPY --from=build /build/layers/dependencies ./
COPY --from=build /build/layers/spring-boot-loader ./
COPY --from=build /build/layers/snapshot-dependencies ./
COPY --from=build /build/layers/application ./
USER carbonpoint
ENV TZ=Asia/Seoul \
    JAVA_TOOL_OPTIONS="-Duser.timezone=Asia/Seoul -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD curl --fail --silent --output /dev/null "http://localhost:${PORT:-8080}/actuator/health/readiness"
ENTRYPOINT ["java", "-jar", "carbon-point.jar"]
