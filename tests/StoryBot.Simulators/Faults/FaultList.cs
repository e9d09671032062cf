using System.Diagnostics;
using StoryBot.Simulators.Slack.Web;

namespace StoryBot.Simulators.Faults;

/// <summary>What the matrix tries.</summary>
internal static class FaultList
{
    private const string HourAhead = "+3600";

    public static IReadOnlyList<Fault> All { get; } =
    [
        At("SIGKILL, started again", scene => scene.Bot.Kill(), scene => scene.Bot.Start()),
        new("SIGTERM under load, started again", _ => new Blow(TerminateAsync, scene => Do(scene.Bot.Start))),
        At("Discord's network cut", scene => scene.Discord.Faults.CutNetwork(), scene => scene.Discord.Faults.RestoreNetwork()),
        At("Slack's network cut", scene => scene.Slack.Faults.CutNetwork(), scene => scene.Slack.Faults.RestoreNetwork()),
        new("DNS gone", folder => new LostNames(folder)) { WhyNot = LostNames.WhyNot },
        At("Discord's REST answers 502", scene => scene.Discord.RestFaults.StatusOfAll = 502, scene => scene.Discord.RestFaults.StatusOfAll = null),
        At("Slack's Web API answers 503", scene => scene.Slack.WebFaults.OfAll = new WebFault.Status(503), scene => scene.Slack.WebFaults.OfAll = null),
        new("Discord's token revoked, then a new one in its secret file", folder => new RevokedToken(folder, scene => scene.Discord.Faults.ResetToken(), TokenOfDiscord)),
        new("Slack's tokens revoked, then new ones in their secret files", folder => new RevokedToken(folder, scene => scene.Slack.Faults.RotateTokens(), TokensOfSlack)),
        new("clock jumps an hour ahead, then back", folder => new ClockJump(folder, HourAhead)) { WhyNot = ClockJump.WhyNot },
        new("disk full", folder => new FullDisk(folder)) { WhyNot = FullDisk.WhyNot },
        new("journal locked", folder => new HeldLock(folder)),
        At("knowledge folder gone", scene => Directory.Move(Knowledge(scene), Away(scene)), scene => Directory.Move(Away(scene), Knowledge(scene))),
        new("memory limit of 256 MiB", _ => new MemoryLimit(kills: false)) { WhyNot = MemoryGroup.WhyNot },
        new("killed by a memory limit, started again", _ => new MemoryLimit(kills: true)) { WhyNot = MemoryGroup.WhyNot },
    ];

    public static Fault Named(string name) => All.Single(fault => fault.Name == name);

    private static Fault At(string name, Action<FaultScene> strike, Action<FaultScene> mend) =>
        new(name, _ => new Blow(scene => Do(() => strike(scene)), scene => Do(() => mend(scene))));

    private static async Task TerminateAsync(FaultScene scene)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{scene.Bot.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static Dictionary<string, string> TokenOfDiscord(FaultScene scene) => new() { ["Discord__Token"] = scene.Discord.Bot.Token };

    private static Dictionary<string, string> TokensOfSlack(FaultScene scene) =>
        new() { ["Slack__BotToken"] = scene.Slack.App.BotToken, ["Slack__AppToken"] = scene.Slack.App.AppToken };

    private static string Knowledge(FaultScene scene) => Path.Combine(scene.Folder, "knowledge");

    private static string Away(FaultScene scene) => Path.Combine(scene.Folder, "unmounted");

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
