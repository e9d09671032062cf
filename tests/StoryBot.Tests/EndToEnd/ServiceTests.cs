using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using StoryBot.Simulators;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.EndToEnd;

/// <summary>The built program as systemd starts and stops it. https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html</summary>
public sealed class ServiceTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Systemd_is_told_when_the_bot_runs_and_when_it_stops_and_it_ends_with_code_0()
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("systemd is Linux' own");
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the agreement on 3 May.\n");
        await using var discord = await DiscordSimulator.StartAsync();
        var socket = Path.Combine(folder.Path, "notify");
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        systemd.Bind(new UnixDomainSocketEndPoint(socket));
        // Only a child of a process called systemd takes itself for a service: a shell by that name starts it, and tells its number.
        var shell = File.CreateSymbolicLink(Path.Combine(folder.Path, "systemd"), "/bin/sh");
        var start = new ProcessStartInfo(shell.FullName, ["-c", "\"$0\" </dev/null & echo $!; wait $!", BuiltProgram.Start(folder.Path).FileName])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["NOTIFY_SOCKET"] = socket;
        start.Environment["Discord__Token"] = discord.Bot.Token;
        start.Environment["Discord__ApiBaseAddress"] = discord.RestAddress.ToString();
        start.Environment["Health__ListenAddress"] = "";
        using var program = Process.Start(start)!;
        using var bot = Process.GetProcessById(int.Parse((await program.StandardOutput.ReadLineAsync(Cancellation))!, CultureInfo.InvariantCulture));
        try
        {
            Assert.Contains("READY=1", await NextAsync(systemd), StringComparison.Ordinal);
            await discord.ReadyAsync();
            using (Process.Start("kill", ["-TERM", $"{bot.Id}"]))
                Assert.Contains("STOPPING=1", await NextAsync(systemd), StringComparison.Ordinal);
            await program.WaitForExitAsync(Cancellation).WaitAsync(ChangeSignal.Patience, Cancellation);
            Assert.Equal(0, program.ExitCode);
        }
        finally
        {
            bot.Kill();
            program.Kill();
        }
    }

    private static async Task<string> NextAsync(Socket systemd)
    {
        var datagram = new byte[4096];
        var length = await systemd.ReceiveAsync(datagram, Cancellation).AsTask().WaitAsync(ChangeSignal.Patience, Cancellation);
        return Encoding.UTF8.GetString(datagram, 0, length);
    }
}
