using Microsoft.Extensions.Time.Testing;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class BrokenResumesTests
{
    private readonly FakeTimeProvider time = new();
    private readonly BrokenResumes resumes;

    public BrokenResumesTests() => resumes = new BrokenResumes(time);

    [Fact]
    public void A_session_whose_resumes_break_for_two_minutes_is_given_up()
    {
        Assert.Equal([false, false, false, false, true], Break(5, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Neither_many_breaks_in_seconds_nor_few_in_minutes_are_enough()
    {
        Assert.DoesNotContain(true, Break(100, TimeSpan.FromSeconds(1)));
        resumes.Clear();
        Assert.DoesNotContain(true, Break(3, TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void A_replay_that_gets_on_breaks_as_often_as_it_likes()
    {
        Assert.DoesNotContain(true, Break(100, TimeSpan.FromMinutes(1), advanced: true));
        Assert.DoesNotContain(true, Break(2, TimeSpan.FromMinutes(1)));
    }

    private bool[] Break(int times, TimeSpan every, bool advanced = false) => [.. Enumerable.Range(0, times).Select(_ =>
    {
        var givenUp = resumes.Add(advanced);
        time.Advance(every);
        return givenUp;
    })];
}
