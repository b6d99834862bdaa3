@echo off
rem Starts nianbao; builds it first where it is missing or older than its sources.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\nianbao.jar"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2^>^&1 ^| findstr /i version"') do if not defined VERSION set "VERSION=%%~v"
for /f "delims=.-+" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined MAJOR goto nojava
if %MAJOR% LSS 17 goto nojava

set "STALE="
if not exist "%JAR%" set "STALE=1"
if not defined STALE for /f %%s in ('powershell -NoProfile -Command "$j=(Get-Item -LiteralPath $env:JAR).LastWriteTime; if (Get-ChildItem -LiteralPath ($env:HOME_DIR+'src\main'),($env:HOME_DIR+'pom.xml') -Recurse -File | Where-Object { $_.LastWriteTime -gt $j } | Select-Object -First 1) { 1 }"') do set "STALE=%%s"
if not defined STALE goto run
if not exist "%HOME_DIR%src" goto run

where mvn >nul 2>nul
if errorlevel 1 goto nomaven
echo building nianbao ... 1>&2
pushd "%HOME_DIR%"
call mvn -q -B -DskipTests -DskipLint package 1>&2
if errorlevel 1 goto notbuilt
popd
goto run

:nomaven
if exist "%JAR%" goto run
echo nianbao needs Maven 3.6.3 or newer to be built; please install it. 1>&2
exit /b 3

:notbuilt
popd
echo nianbao could not be built; see above. 1>&2
exit /b 3

:nojava
echo nianbao needs JDK 17 or newer; please install it (https://adoptium.net). 1>&2
exit /b 3

:run
"%JAVA%" -Xmx1g -XX:+UseParallelGC -XX:+IgnoreUnrecognizedVMOptions -XX:InlineSmallCode=1200 -XX:MaxInlineLevel=7 -XX:FreqInlineSize=200 %NIANBAO_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
