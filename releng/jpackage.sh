#!/bin/sh
# Wraps the materialised product in a native launcher with its own Java runtime (app image, and .deb where dpkg-deb is).
# usage: releng/jpackage.sh [app-image|deb]     needs: a finished ./mvnw verify, JDK >= 21 (jpackage); deb: fakeroot, dpkg-deb
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/../.mvn/find-jdk.sh"
product=$here/product/target/products/care.quarterback.product/linux/gtk/x86_64
out=$here/product/target/native
rm -rf "$out"; mkdir -p "$out/in" "$out/stage"
cp -r "$product" "$out/stage/product"
rm -f "$out/stage/product/eclipse.ini" "$out"/stage/product/*.aot
launcher=$(cd "$product/plugins" && ls org.eclipse.equinox.launcher_*.jar)
cp "$product/plugins/$launcher" "$out/in/launcher.jar"     # only this jar goes on the class path
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,java.sql.rowset,java.xml,java.xml.crypto,jdk.crypto.ec,jdk.dynalink,jdk.httpserver,jdk.localedata,jdk.management,jdk.unsupported,jdk.xml.dom,jdk.zipfs
"$JAVA_HOME/bin/jpackage" --type app-image --name quarterback --app-version 0.1.0 --vendor Quarterback --dest "$out" \
  --input "$out/in" --main-jar launcher.jar --main-class org.eclipse.equinox.launcher.Main \
  --app-content "$out/stage/product" --add-modules "$modules" \
  --jlink-options "--strip-debug --no-header-files --no-man-pages --compress=zip-6" \
  --java-options "-XX:+DisableAttachMechanism" --java-options "-XX:-CreateCoredumpOnCrash" \
  --java-options "-XX:ErrorFile=/dev/null" --java-options "-XX:-UsePerfData" --java-options "-Xmx512m" --java-options "--enable-native-access=ALL-UNNAMED" \
  --java-options "-Dosgi.install.area=\$APPDIR/../product" \
  --java-options "-Dosgi.configuration.cascaded=true" \
  --java-options "-Dosgi.sharedConfiguration.area=\$APPDIR/../product/configuration" \
  --java-options "-Dosgi.configuration.area=@user.home/.quarterback/configuration" \
  --java-options "-Dosgi.instance.area.default=@user.home/.quarterback/workbench"
if [ "${1-app-image}" = deb ]; then
  "$JAVA_HOME/bin/jpackage" --type deb --name quarterback --app-version 0.1.0 --app-image "$out/quarterback" --dest "$out" \
    --linux-package-deps "libgtk-3-0, libwebkit2gtk-4.1-0" --linux-app-category misc
fi
ls -l "$out"
