namespace StoryBot.Simulators.Slack.Rules;

/// <summary>Collects what is wrong with blocks, in Slack's words: the fault and a JSON pointer to it.</summary>
internal sealed class BlockErrors
{
    private readonly List<string> all = [];

    public IReadOnlyList<string> All => all;

    public bool Any => all.Count > 0;

    public void Add(string pointer, string fault) => all.Add($"{fault} [json-pointer:{pointer}]");
}
