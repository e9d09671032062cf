using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Posting;
using StoryBot.Chat.Slack;
using StoryBot.Chat.Slack.Web;
using StoryBot.Tests.Chat.Admissions;
using StoryBot.Tests.Chat.Slack.Web;

namespace StoryBot.Tests.Chat.Slack;

public sealed class AskedThreadsTests : IDisposable
{
    private readonly HttpClient http = new(new LimitedHandler()) { BaseAddress = new Uri("https://slack.test/api/") };
    private readonly AskedThreads threads;

    public AskedThreadsTests()
    {
        var time = new FakeTimeProvider();
        var client = new WebApiClient(
            http, Admitted.By("xoxb-secret", time), Admitted.By("xapp-secret", time), new MethodPauses(time), new PostingRecord(time), new Random(1), time, NullLogger<WebApiClient>.Instance);
        threads = new AskedThreads(new SlackApi(client), "UBOT");
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public void Those_come_first_in_which_the_bot_was_asked_last()
    {
        foreach (var thread in (string[])["1", "2", "3", "1"])
            threads.Remember(Place(thread));

        Assert.Equal(["1", "3", "2"], threads.Newest(int.MaxValue).Select(place => place.Thread));
        Assert.Equal(["1", "3"], threads.Newest(2).Select(place => place.Thread));
    }

    [Fact]
    public void Of_too_many_those_are_forgotten_in_which_the_bot_was_not_asked_for_the_longest()
    {
        threads.Remember(Place("old"));
        for (var number = 0; number < 9_999; number++)
            threads.Remember(Place($"{number}"));
        threads.Remember(Place("old"));
        threads.Remember(Place("new"));

        var kept = threads.Newest(int.MaxValue);

        Assert.Equal(10_000, kept.Count);
        Assert.Equal([Place("new"), Place("old"), Place("9998")], kept.Take(3));
        Assert.DoesNotContain(Place("0"), kept);
    }

    private static ChatPlace Place(string thread) => new("slack", "C1", thread);
}
