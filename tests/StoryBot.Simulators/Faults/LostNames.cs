namespace StoryBot.Simulators.Faults;

/// <summary>
/// The program sees a hosts file of its own and no name server. It reaches both services by the name localhost, to which alone it speaks
/// without TLS; once the file is empty no name means anything to it. What stood is cut, or it would go on over that.
/// </summary>
internal sealed class LostNames : Misfortune
{
    private const string Hosts = "127.0.0.1 localhost\n";
    private const string Become = "mount --bind \"$0\" /etc/hosts && mount --bind \"$1\" /etc/resolv.conf && exec \"$2\"";

    private readonly string hosts;
    private readonly string servers;

    public LostNames(string folder)
    {
        (hosts, servers) = (Path.Combine(folder, "hosts"), Path.Combine(folder, "resolv.conf"));
        File.WriteAllText(hosts, Hosts);
        File.WriteAllText(servers, "nameserver 127.0.0.1\noptions timeout:1 attempts:1\n");
    }

    public override string HostName => "localhost";

    public override IReadOnlyList<string> Launcher => ["unshare", "--mount", "sh", "-c", Become, hosts, servers];

    public static string? WhyNot() =>
        SystemProgram.Run("unshare", "--mount", "mount", "--bind", "/etc/hosts", "/etc/hosts") && File.Exists("/etc/resolv.conf")
            ? null
            : "a mount namespace is not permitted here";

    public override Task StrikeAsync(FaultScene scene)
    {
        File.WriteAllText(hosts, "");
        scene.Discord.Faults.CutConnections();
        scene.Slack.Faults.CutConnections();
        return Task.CompletedTask;
    }

    public override Task MendAsync(FaultScene scene)
    {
        File.WriteAllText(hosts, Hosts);
        return Task.CompletedTask;
    }
}
