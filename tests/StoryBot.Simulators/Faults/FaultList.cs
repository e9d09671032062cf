using System.Diagnostics;

namespace StoryBot.Simulators.Faults;

/// <summary>What the matrix tries, and what it can't here.</summary>
internal static class FaultList
{
    private const int Plenty = 10_000;

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("SIGKILL, started again", Kill, Start),
        new("SIGTERM under load, started again", TerminateAsync, Start),
        new("Slack's network cut", CutSlack, scene => Do(() => scene.Slack.WebFaults.TakeDown(false))),
        new("Slack's tokens revoked, then good again, with a restart", RevokeSlack, RestoreSlackAsync),
        new("Discord's REST answers 502", scene => Do(() => Refuse(scene)), scene => Do(() => Accept(scene))),
        new("knowledge folder gone", scene => Do(() => Directory.Move(Knowledge(scene), Away(scene))), scene => Do(() => Directory.Move(Away(scene), Knowledge(scene)))),
        NotRun("Discord's network cut", "the simulator can only break connections, which the soak does"),
        NotRun("DNS gone", "the simulators are reached by address"),
        NotRun("clock jumps", "a process's wall clock can't be moved here without moving the machine's"),
        NotRun("disk full", "not written yet; JournalFaultTests and SmallDisk try the journal and the index on one"),
        NotRun("journal locked", "not written yet; JournalFaultTests tries it within a process"),
        NotRun("out-of-memory limit", "not written yet; the kill by the kernel is the SIGKILL above"),
    ];

    private static Fault NotRun(string name, string why) => new(name, _ => Task.CompletedTask, _ => Task.CompletedTask) { NotRun = why };

    private static Task Kill(FaultScene scene) => Do(scene.Bot.Kill);

    private static Task Start(FaultScene scene) => Do(scene.Bot.Start);

    private static async Task TerminateAsync(FaultScene scene)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{scene.Bot.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static Task CutSlack(FaultScene scene) => Do(() =>
    {
        scene.Slack.WebFaults.TakeDown();
        scene.Slack.Faults.AbortAll();
    });

    private static Task RevokeSlack(FaultScene scene) => Do(() =>
    {
        scene.Slack.Faults.RefuseTokens("token_revoked");
        scene.Slack.Faults.AbortAll();
    });

    private static Task RestoreSlackAsync(FaultScene scene) => Do(() =>
    {
        scene.Slack.Faults.RefuseTokens(null);
        scene.Bot.Kill();
        scene.Bot.Start();
    });

    private static void Refuse(FaultScene scene)
    {
        for (var request = 0; request < Plenty; request++)
        {
            scene.Discord.RestFaults.NextStatusIs(502);
        }
    }

    private static void Accept(FaultScene scene)
    {
        while (scene.Discord.RestFaults.NextStatus() is not null)
        {
            // Until none is left.
        }
    }

    private static string Knowledge(FaultScene scene) => Path.Combine(scene.Folder, "knowledge");

    private static string Away(FaultScene scene) => Path.Combine(scene.Folder, "unmounted");

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
