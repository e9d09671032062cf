using Microsoft.Extensions.Logging.Testing;
using StoryBot.Chat;
using StoryBot.Chat.Admissions;
using StoryBot.Simulators;

namespace StoryBot.Tests.Chat.Admissions;

/// <summary>When a platform that refuses the bot is asked again, and with which token.</summary>
public sealed class AdmissionTests : IAsyncLifetime
{
    private static readonly ChatAdapterHealth Refused = new ChatAdapterHealth.Refused("revoked", "Set it.");

    private readonly WatchedClock time = new();
    private readonly FakeLogger<Admission> log = new();
    private readonly CancellationTokenSource stopping = new();
    private readonly List<(TimeSpan At, string Token)> knocks = [];
    private readonly Admission admission;
    private Func<string, ChatAdapterHealth?> answer = _ => Refused;
    private Task running = Task.CompletedTask;
    private string token = "old-secret";
    private DateTimeOffset start;
    private int seen;

    public AdmissionTests() => admission = new Admission("a platform", () => token, AdmissionPace.Ordinary, new Random(1), time, log);

    public ValueTask InitializeAsync()
    {
        start = time.GetUtcNow();
        running = admission.RunAsync(
            _ =>
            {
                knocks.Add((time.GetUtcNow() - start, admission.Pass.Token));
                return Task.FromResult(answer(admission.Pass.Token));
            },
            stopping.Token);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    [Fact]
    public async Task Nobody_waits_and_nothing_is_asked_while_the_bot_is_let_in()
    {
        await admission.AdmittedAsync(Cancellation);
        Pass(TimeSpan.FromHours(1));

        Assert.Empty(knocks);
        Assert.Null(admission.Objection);
    }

    [Fact]
    public void Refused_it_asks_within_a_minute_then_ever_more_seldom_and_at_least_every_ten_minutes()
    {
        Refuse();
        Pass(TimeSpan.FromHours(24));

        var gaps = knocks.Zip(knocks.Skip(1), (one, next) => next.At - one.At).ToList();
        Assert.InRange(knocks[0].At, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(61));
        Assert.InRange(gaps[0], TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2.1));
        Assert.All(gaps.Skip(4), gap => Assert.InRange(gap, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10.1)));
        Assert.True(gaps.Distinct().Count() > gaps.Count / 2, "the waits have no jitter");
        Assert.InRange(knocks.Count, 140, 300);
    }

    [Fact]
    public async Task Let_in_again_it_lets_go_on_who_waited()
    {
        Refuse();
        var waiting = admission.AdmittedAsync(Cancellation);
        answer = _ => null;
        Assert.False(waiting.IsCompleted);

        Pass(TimeSpan.FromMinutes(2));

        await waiting;
        Assert.Null(admission.Objection);
        Assert.Single(knocks);
    }

    [Fact]
    public void Another_token_is_tried_at_once_and_only_once_while_it_is_refused_too()
    {
        Refuse();
        token = "new-secret";

        Pass(TimeSpan.FromSeconds(20));

        Assert.Equal("new-secret", Assert.Single(knocks).Token);
        Assert.InRange(knocks[0].At, TimeSpan.Zero, TimeSpan.FromSeconds(1.1));
        Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(2, knocks.Count);
    }

    [Fact]
    public void A_token_that_works_is_kept_whatever_the_settings_say_until_it_is_refused()
    {
        token = "new-secret";
        Pass(TimeSpan.FromHours(1));
        Assert.Equal("old-secret", admission.Pass.Token);

        answer = tried => tried == "new-secret" ? null : Refused;
        Refuse();
        Pass(TimeSpan.FromSeconds(1));

        Assert.Equal("new-secret", admission.Pass.Token);
        Assert.Null(admission.Objection);
    }

    [Fact]
    public void An_old_pass_that_is_refused_late_says_nothing_of_the_new_one()
    {
        var old = admission.Pass;
        answer = _ => null;
        Refuse();
        Pass(TimeSpan.FromMinutes(2));

        admission.Refuse(old, "revoked", "Set it.");

        Assert.Null(admission.Objection);
        Assert.Equal(old.Token, admission.Pass.Token);
    }

    [Fact]
    public void Let_in_and_turned_away_at_once_over_and_over_it_does_not_ask_faster()
    {
        answer = _ => null;
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            Refuse();
            Pass(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(knocks.Count, 100, 300);
    }

    [Fact]
    public void Where_the_platform_can_not_be_reached_meanwhile_it_says_so_and_asks_within_a_minute()
    {
        Refuse();
        answer = _ => new ChatAdapterHealth.Connecting("no network");
        Pass(TimeSpan.FromMinutes(1.1));
        Assert.Equal(new ChatAdapterHealth.Connecting("no network"), admission.Objection);
        Pass(TimeSpan.FromMinutes(20));

        answer = _ => null;
        Pass(TimeSpan.FromMinutes(1));

        Assert.Null(admission.Objection);
        Assert.InRange(knocks.Count, 20, 60);
    }

    [Fact]
    public void The_log_says_why_what_to_do_and_no_token()
    {
        Refuse();
        Refuse();
        token = "new-secret";
        answer = _ => null;
        Pass(TimeSpan.FromSeconds(2));

        var lines = log.Collector.GetSnapshot().Select(line => line.Message).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains("revoked. Set it.", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines.Append($"{admission.Pass} {admission.Objection}"), line => line.Contains("secret", StringComparison.Ordinal));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void Refuse() => admission.Refuse(admission.Pass, "revoked", "Set it.");

    /// <summary>Lets the clock run, and whoever waits for it with it: none waits longer than a glance.</summary>
    private void Pass(TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero; left -= AdmissionPace.Ordinary.Glance)
        {
            Settle();
            seen = time.Timers;
            time.Advance(AdmissionPace.Ordinary.Glance);
        }

        Settle();
    }

    private void Settle() =>
        Assert.True(SpinWait.SpinUntil(() => admission.Objection is null || time.Timers > seen, ChangeSignal.Patience), "the admission does not ask again");
}
