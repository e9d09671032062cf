namespace StoryBot.Simulators.Soak;

/// <summary>Two services at once for one program: channels with even numbers are on the first, the others on the second.</summary>
internal sealed class BothStages(IStage first, IStage second) : IStage
{
    private const string OfFirst = "1:";
    private const string OfSecond = "2:";

    public IReadOnlyDictionary<string, string> Settings { get; } = first.Settings.Concat(second.Settings).ToDictionary();

    public int Connections => first.Connections + second.Connections;

    public IReadOnlyList<Mishap> Mishaps { get; } =
        [.. first.Mishaps.Select(mishap => mishap with { Kind = $"{mishap.Kind} (1)" }), .. second.Mishaps.Select(mishap => mishap with { Kind = $"{mishap.Kind} (2)" })];

    public TimeSpan Patience => first.Patience > second.Patience ? first.Patience : second.Patience;

    public Task ReadyAsync() => Task.WhenAll(first.ReadyAsync(), second.ReadyAsync());

    /// <summary>Every stage looks ten times a second too, so a condition about the other one is seen.</summary>
    public Task UntilAsync(Func<bool> condition, string what) => first.UntilAsync(condition, what);

    /// <summary>Each service has its own order, so one lock makes it one.</summary>
    public void Watch(Action<string?, string> said)
    {
        var gate = new Lock();
        Listen(first, OfFirst);
        Listen(second, OfSecond);

        void Listen(IStage stage, string mark) => stage.Watch((to, text) =>
        {
            lock (gate)
            {
                said(to is null ? null : mark + to, text);
            }
        });
    }

    public string Ask(int person, int channel, string question)
    {
        var (stage, mark) = Of(channel);
        return mark + stage.Ask(person, channel, question);
    }

    public void Say(int person, int channel, string text) => Of(channel).Stage.Say(person, channel, text);

    public bool CameLate(string id) => (id.StartsWith(OfFirst, StringComparison.Ordinal) ? first : second).CameLate(id[OfFirst.Length..]);

    public IReadOnlyList<Target> Figures() =>
        [.. first.Figures().Select(figure => figure with { Name = $"(1) {figure.Name}" }), .. second.Figures().Select(figure => figure with { Name = $"(2) {figure.Name}" })];

    public async ValueTask DisposeAsync()
    {
        await first.DisposeAsync();
        await second.DisposeAsync();
    }

    private (IStage Stage, string Mark) Of(int channel) => channel % 2 == 0 ? (first, OfFirst) : (second, OfSecond);
}
