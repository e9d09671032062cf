namespace StoryBot.Simulators.Faults;

/// <summary>The program may have 256 MiB. It lives with that; or the limit is lowered until the kernel kills it, and it is started again with the old one.</summary>
internal sealed class MemoryLimit(bool kills) : Misfortune
{
    private const int Ordinary = 256;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly MemoryGroup group = Limited();

    public override IReadOnlyList<string> Launcher => group.Launcher;

    public override async Task StrikeAsync(FaultScene scene)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (long limit = Ordinary; kills && !scene.Bot.HasExited; await Task.Delay(Pause, TimeProvider.System))
        {
            // The first version reclaims what it can, and below that refuses: then what it allocates next kills it.
            if (group.Limit(limit - 4))
            {
                limit -= 4;
            }

            if (TimeProvider.System.GetElapsedTime(began) > Patience)
            {
                throw new TimeoutException("The kernel did not kill it.");
            }
        }
    }

    public override Task MendAsync(FaultScene scene)
    {
        group.Limit(Ordinary);
        if (kills)
        {
            scene.Bot.Start();
        }
        else if (scene.Bot.HasExited)
        {
            throw new InvalidOperationException("It did not live with its limit.");
        }

        return Task.CompletedTask;
    }

    protected override void CleanUp() => group.Dispose();

    private static MemoryGroup Limited()
    {
        var made = new MemoryGroup();
        made.Limit(Ordinary);
        return made;
    }
}
