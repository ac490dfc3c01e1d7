# Makes the installers on Windows: package.sh, by the bash that comes with Git for Windows.
$git = (Get-Command git -ErrorAction Stop).Source
$bash = Join-Path (Split-Path (Split-Path $git)) 'bin\bash.exe'
if (-not (Test-Path $bash)) { throw "package.ps1 needs the bash of Git for Windows, which is not at $bash" }
& $bash (Join-Path $PSScriptRoot 'package.sh') @args
exit $LASTEXITCODE
