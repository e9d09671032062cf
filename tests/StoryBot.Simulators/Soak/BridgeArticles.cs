namespace StoryBot.Simulators.Soak;

/// <summary>Articles about bridges that never were, and questions whose right answers are known.</summary>
internal static class BridgeArticles
{
    private static readonly string[] Towns =
        ["Aldenbury", "Brackwater", "Corvale", "Dunmere", "Eastholm", "Farrowby", "Glenmarsh", "Hartsend", "Kelderby", "Lowick"];

    private static readonly string[] People =
        ["Marta Klein", "Ada Stone", "Paul Ender", "Ines Duarte", "Otto Brandt", "Lena Fischer", "Hugo Marsh", "Nora Whitfield", "Simon Archer", "Ruth Calder"];

    /// <summary>Makes a folder in which the program finds its settings and the articles.</summary>
    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), "{}");
        var knowledge = Directory.CreateDirectory(Path.Combine(folder, "knowledge")).FullName;
        for (var number = 0; number < Towns.Length; number++)
        {
            var town = Towns[number];
            File.WriteAllText(
                Path.Combine(knowledge, $"{town}.txt"),
                $"""
                The bridge of {town}

                The bridge of {town} was designed by {People[number]} and opened in {1900 + number}. It crosses the river below the mill.

                People of {town} walk there on Sundays. The mill has been closed for many years.
                """);
        }
    }

    public static string Question(int number) => $"who designed the bridge of {Towns[number % Towns.Length]}?";

    /// <summary>What the answer to the question of this number must hold.</summary>
    public static string Answer(int number) => People[number % People.Length];
}
