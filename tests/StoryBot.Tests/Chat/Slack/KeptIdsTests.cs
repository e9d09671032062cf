using Microsoft.Data.Sqlite;
using StoryBot.Journal.Sqlite;
using StoryBot.Simulators.Slack;

namespace StoryBot.Tests.Chat.Slack;

public sealed class KeptIdsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Journal => Path.Combine(folder.Path, "journal.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Whoever_asks_and_clicks_is_named_nowhere_in_the_journal()
    {
        await using var slack = await SlackSimulator.StartAsync();
        var (ana, channel) = (slack.Member("ana"), slack.Channel("general"));
        ana.User.IsAdmin = true;
        await using (var journal = new SqliteJournal(Journal, Conversing.Context))
        {
            using var conversing = new Conversing(journal);
            await using var bot = await RunningSlack.StartAsync(slack, conversing.Handler);

            var answer = await channel.ReplyToAsync(ana.Says(channel, $"{slack.App.Mention} who signed the agreement?"));
            await (await ana.ClicksAsync(answer, "Show paragraph")).AnswerAsync();
            ana.OpensHome();
            await slack.UntilAsync(() => ana.Home is not null, "the home tab");
            await ana.ClicksAsync(ana.Home!, "Status");
            await ana.DirectChannel.MessageAsync(message => message.IsByBot);
        }

        var kept = Kept();
        Assert.Contains(kept, value => value.StartsWith($"slack:action:{channel.Id}:", StringComparison.Ordinal));
        Assert.Contains(kept, value => value.StartsWith("slack:action:home:", StringComparison.Ordinal));
        Assert.All(kept, value => Assert.DoesNotContain(ana.Id, value, StringComparison.Ordinal));
    }

    /// <summary>Every value of every message.</summary>
    private List<string> Kept()
    {
        using var connection = new SqliteConnection($"Data Source={Journal};Pooling=False");
        connection.Open();
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT * FROM messages";
        using var rows = select.ExecuteReader();
        var values = new List<string>();
        while (rows.Read())
            values.AddRange(Enumerable.Range(0, rows.FieldCount).Select(column => $"{rows.GetValue(column)}"));
        return values;
    }
}
