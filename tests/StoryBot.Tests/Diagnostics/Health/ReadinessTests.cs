using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using StoryBot.Diagnostics.Health;

namespace StoryBot.Tests.Diagnostics.Health;

/// <summary>Checks that fail themselves, hang, or come while the program stops.</summary>
public sealed class ReadinessTests
{
    private readonly FakeTimeProvider time = new();
    private readonly ApplicationLifetime lifetime = new(NullLogger<ApplicationLifetime>.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_check_that_fails_itself_is_a_finding_and_hides_no_other()
    {
        var findings = await Of(new MadeCheck("a", _ => throw new InvalidOperationException("secret")), Sound("b")).LookAsync(Cancellation);

        Assert.Equal("the check itself failed (InvalidOperationException)", Assert.IsType<Finding.Broken>(findings[0]).Cause);
        Assert.IsType<Finding.Sound>(findings[1]);
    }

    [Fact]
    public async Task A_check_that_hangs_is_a_finding_after_two_seconds()
    {
        var hanging = new TaskCompletionSource();
        var looking = Of(new MadeCheck("a", async _ =>
        {
            hanging.SetResult();
            await new TaskCompletionSource().Task;
            return null!;
        })).LookAsync(Cancellation);
        await hanging.Task;

        var found = await time.PassUntilAsync(looking, TimeSpan.FromSeconds(2));

        Assert.Equal("no result within 2 seconds", Assert.IsType<Finding.Broken>(found[0]).Cause);
    }

    [Fact]
    public async Task A_program_that_is_stopping_is_not_ready()
    {
        lifetime.StopApplication();

        var findings = await Of(Sound("a")).LookAsync(Cancellation);

        Assert.Equal("program: it is stopping. Wait for its successor, or start it.\n", HealthLines.Broken(findings));
    }

    private static MadeCheck Sound(string name) => new(name, _ => Task.FromResult<Finding>(new Finding.Sound(name, "")));

    private Readiness Of(params IReadinessCheck[] checks) => new(checks, lifetime, time, NullLogger<Readiness>.Instance);

    private sealed class MadeCheck(string name, Func<CancellationToken, Task<Finding>> look) : IReadinessCheck
    {
        public string Name => name;

        public Task<Finding> LookAsync(CancellationToken cancellation) => look(cancellation);
    }
}
