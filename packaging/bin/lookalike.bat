@echo off
rem Starts Lookalike: without arguments the app, with arguments the command line.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
set "MEMORY=-XX:G1HeapRegionSize=1m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:G1PeriodicGCInterval=30000"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Djdk.console=java.base %MEMORY% "-Dlookalike.home=%HOME_FOLDER%" %LOOKALIKE_JVM_OPTIONS% -cp "%HOME_FOLDER%\lib\*" lookalike.Launcher %*
exit /b %ERRORLEVEL%
