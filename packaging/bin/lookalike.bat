@echo off
rem Starts Lookalike: without arguments the app, with arguments the command line.
setlocal
set "HOME_FOLDER=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined OPENCV_LOG_LEVEL set "OPENCV_LOG_LEVEL=SILENT"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Djdk.console=java.base "-Dlookalike.home=%HOME_FOLDER%" %LOOKALIKE_JVM_OPTIONS% -cp "%HOME_FOLDER%\lib\*" lookalike.Launcher %*
exit /b %ERRORLEVEL%
