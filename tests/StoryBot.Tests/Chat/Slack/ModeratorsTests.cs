using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Web;
using StoryBot.Tests.Chat.Admissions;

namespace StoryBot.Tests.Chat.Slack;

public sealed class ModeratorsTests : IDisposable
{
    private readonly FakeTimeProvider time = new();
    private readonly ScriptedHandler slack = new();
    private readonly MovedClock clock;
    private readonly HttpClient http;
    private readonly Moderators moderators;

    public ModeratorsTests()
    {
        clock = new MovedClock(time);
        http = new HttpClient(slack) { BaseAddress = new Uri("https://slack.test/api/") };
        var client = new WebApiClient(
            http, Admitted.By("xoxb-secret", clock), Admitted.By("xapp-secret", clock), new MethodPauses(clock), new PostingRecord(clock), new Random(1), clock, NullLogger<WebApiClient>.Instance);
        moderators = new Moderators(new SlackApi(client), new SlackOptions(), clock);
    }

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_that_is_moved_neither_prolongs_nor_ends_what_is_remembered_of_a_right(int hours)
    {
        slack.Then(HttpStatusCode.OK, """{"ok":true,"user":{"is_admin":true}}""").Then(HttpStatusCode.OK, """{"ok":true,"user":{"is_admin":false}}""");
        Assert.True(await IsModeratorAsync());
        clock.Moved = TimeSpan.FromHours(hours);

        time.Advance(TimeSpan.FromSeconds(29));
        Assert.True(await IsModeratorAsync());
        Assert.Single(slack.Requests);

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(await IsModeratorAsync());
    }

    private Task<bool> IsModeratorAsync() => moderators.IsAsync("U1", "C1", TestContext.Current.CancellationToken);
}
