using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using StoryBot.Commands;
using StoryBot.Hosting;
using StoryBot.Screens;
using StoryBot.Simulators.Discord;

namespace StoryBot.Tests.EndToEnd;

/// <summary>What the whole bot logs at Information while people talk to it, and while things go wrong.</summary>
public sealed class QuietLogTests : IDisposable
{
    private const string Question = "who signed the zanzibar agreement?";

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task No_question_no_token_and_nobodys_id_is_logged_at_information()
    {
        folder.Write("appsettings.json", "{}");
        folder.Write("knowledge/agreement.md", "The mayor Ada Stone signed the Zanzibar agreement on 3 May.\n");
        await using var discord = await DiscordSimulator.StartAsync();
        using var log = new FakeLoggerProvider();
        var settings = Settings.Read(folder.Path, [$"Discord:Token={discord.Bot.Token}", $"Discord:ApiBaseAddress={discord.RestAddress}", "Health:ListenAddress=http://127.0.0.1:0", "Logging:LogLevel:Default=Information"]);
        var context = new CommandContext(folder.Path, TextReader.Null, Screen.Piped(TextWriter.Null), Screen.Piped(TextWriter.Null));
        var tokens = new List<string> { discord.Bot.Token };
        using (var host = RunCommand.Build(context, settings, logging => logging.AddProvider(log)))
        {
            await host.StartAsync(Cancellation);
            await discord.ReadyAsync();
            await discord.UntilAsync(() => discord.Requests.Any(request => request.Method == "PUT"), "the commands");
            tokens.AddRange(await TalkAsync(discord));
            await host.StopAsync(Cancellation);
        }

        var lines = log.Collector.GetSnapshot().Select(record => $"{record.Category} {record.Message} {record.Exception}").ToList();
        Assert.Contains(lines, line => line.Contains("is connected", StringComparison.Ordinal));
        string[] secrets = ["zanzibar", "Ada Stone", discord.Member("ana").Id.ToString(), discord.Member("bo").Id.ToString(), .. tokens];
        Assert.All(secrets, secret => Assert.DoesNotContain(lines, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Asks every way, clicks, is refused, breaks the connection, and takes the bot's right to write.</summary>
    /// <returns>The interactions' tokens.</returns>
    private static async Task<IEnumerable<string>> TalkAsync(DiscordSimulator discord)
    {
        var (ana, bo, channel) = (discord.Member("ana"), discord.Member("bo"), discord.Channel("general"));
        var answer = await channel.ReplyToAsync(ana.Says(channel, $"{discord.Bot.User.Mention} {Question}"));
        await ana.DirectChannel.ReplyToAsync(ana.Whispers(Question));
        var asked = bo.Asks(channel, "/ask", ("question", Question), ("private", true));
        await asked.AnswerAsync();
        var shown = bo.Clicks(answer, "Show paragraph");
        await shown.AnswerAsync();
        var refused = bo.Asks(channel, "/storybot status");
        await refused.AnswerAsync();
        discord.Faults.AbortAll();
        await channel.ReplyToAsync(bo.Says(channel, $"{discord.Bot.User.Mention} {Question}"));
        discord.Faults.SendText($$$"""{"op":0,"t":"MESSAGE_CREATE","s":null,"d":{"id":7,"content":"{{{Question}}}"}}""");
        channel.BotRights = StoryBot.Simulators.Discord.World.ChannelRights.View;
        ana.Says(channel, $"{discord.Bot.User.Mention} {Question}");
        await discord.UntilAsync(() => discord.Requests.Any(request => request.Status == 403), "the refusal");
        return [asked.Token, shown.Token, refused.Token];
    }
}
